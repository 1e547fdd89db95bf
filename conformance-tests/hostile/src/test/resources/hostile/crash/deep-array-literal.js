// Compiles a program with a hundred thousand nested array literals
<<[ * 100000>><<] * 100000>>
