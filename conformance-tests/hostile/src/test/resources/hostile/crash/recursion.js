// Recurses until the stack is full, and lets the error go
const deep = () => 1 + deep();
deep();
