// Compiles a program with fifty thousand nested blocks
<<{ * 50000>><<} * 50000>>
