// Compiles a program with a hundred thousand open brackets
// Source: CVE-2020-22876's kind (QuickJS: compute_stack_size_rec)
<<( * 100000>>1<<) * 100000>>
