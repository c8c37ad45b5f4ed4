/** What people can say without a word. */
export const REACTIONS = ["love", "laugh", "wow", "star", "what", "tear"] as const;
export type Reaction = (typeof REACTIONS)[number];
