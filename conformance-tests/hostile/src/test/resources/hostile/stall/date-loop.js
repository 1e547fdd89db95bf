// Waits for a time that its clock may never show
const end = Date.now() + 2 ** 40;
while (Date.now() < end);
