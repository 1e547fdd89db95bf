// Compiles a program with thirty thousand nested functions
<<(()=> * 30000>>1<<) * 30000>>
