// Recurses until the stack is full, catches that in every frame, and recurses again
// Perhaps not contained: graaljs in process: because a full stack is caught again and again, and its thread works on
let left = 3000000;
const deep = () => {
  if (left-- < 0) return;
  try { deep(); } catch (e) { deep(); }
};
deep();
