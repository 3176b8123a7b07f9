/** Everything that can change what is learnt from a background text and what an area takes from it. */
export interface VectorParameters {
  /** A stem has to stand this often to be learnt, and only so many are: the commonest. */
  fewestUses: number;
  mostStems: number;
  /** Words in a piece of text, at most: longer lines are cut. Words of one piece count as used together. */
  pieceLength: number;
  /** Numbers in a word's vector, and how often the directions are turned towards what tells words apart. */
  dimensions: number;
  rounds: number;
  /** Cosine from which on a word is akin to a word of a definition. */
  leastNearness: number;
  /** How much of its nearness to the next area is taken off. */
  contrast: number;
  /** Weight of the words akin beside those of the definition itself; 0 turns them off. */
  kinWeight: number;
}

export const vectorParameters: VectorParameters = {
  fewestUses: 3,
  mostStems: 20_000,
  pieceLength: 40,
  dimensions: 100,
  rounds: 3,
  leastNearness: 0.5,
  contrast: 0.5,
  kinWeight: 0.8,
};
