import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from "obscenity";

const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });

/** Whether the word filter finds something in a text: English words, also in disguise (*b1tch*). */
export const isRude = (text: string): boolean => matcher.hasMatch(text);
