// Runs a loop that allocates a little and frees it at once
let i = 0;
while (true) i = [i + 1].map((x) => x % 7)[0];
