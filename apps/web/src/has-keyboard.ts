/** Whether there is a keyboard of its own: one on the screen covers half of the page when a field has the focus. */
export const hasKeyboard = (): boolean => matchMedia("(hover: hover) and (pointer: fine)").matches;
