// Compiles two hundred thousand operators before one operand
const value = <<! * 200000>>1;
