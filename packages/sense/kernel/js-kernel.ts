import {
  bandCount,
  hashCount,
  type Kernel,
  type NeighbourTask,
  rowsPerBand,
  type SignatureTask,
} from "#sense/kernel/kernel.ts";
import { type SharedMemory, u16, u32 } from "#sense/kernel/shared-memory.ts";

/** The kernel in JavaScript: the same loops as kernel.wat on the same memory, to the same bits. */
export function makeJsKernel(memory: SharedMemory): Kernel {
  return {
    name: "js",
    findNeighbours: (task, from, to) => findNeighbours(memory, task, from, to),
    signTexts: (task, from, to) => signTexts(memory, task, from, to),
  };
}

function findNeighbours(memory: SharedMemory, task: NeighbourTask, from: number, to: number): void {
  const textOffsets = u32(memory, task.textOffsets);
  const textFeatures = u32(memory, task.textFeatures);
  const textWeights = u16(memory, task.textWeights);
  const postingOffsets = u32(memory, task.postingOffsets);
  const postingTexts = u32(memory, task.postingTexts);
  const postingWeights = u16(memory, task.postingWeights);
  const scores = u32(memory, task.scores);
  const touched = u32(memory, task.touched);
  const nearTexts = u32(memory, task.nearTexts);
  const nearSimilarities = u32(memory, task.nearSimilarities);
  const { budget, neighbours, least } = task;
  for (let text = from; text < to; text++) {
    let left = budget;
    let reached = 0;
    const end = textOffsets[text + 1]!;
    for (let entry = textOffsets[text]!; entry < end && left > 0; entry++) {
      const feature = textFeatures[entry]!;
      const weight = textWeights[entry]!;
      let start = postingOffsets[feature]!;
      let stop = postingOffsets[feature + 1]!;
      if (stop - start > left) {
        // Too common to be read whole: the stretch around the text itself, so that no text is favoured.
        let low = start;
        let high = stop;
        while (low < high) {
          const middle = (low + high) >>> 1;
          if (postingTexts[middle]! < text) low = middle + 1;
          else high = middle;
        }
        const half = left >>> 1;
        start = low - start > half ? low - half : start;
        if (stop - start > left) stop = start + left;
      }
      left -= stop - start;
      for (let posting = start; posting < stop; posting++) {
        const other = postingTexts[posting]!;
        const before = scores[other]!;
        if (before === 0) touched[reached++] = other;
        scores[other] = before + weight * postingWeights[posting]!;
      }
    }
    const first = text * neighbours;
    const last = first + neighbours - 1;
    let kept = 0;
    let floor = least;
    for (let k = 0; k < reached; k++) {
      const other = touched[k]!;
      const score = scores[other]!;
      scores[other] = 0;
      if (score < floor || other === text) continue;
      if (kept === neighbours && score === floor && other > nearTexts[last]!) continue;
      let place = last;
      if (kept < neighbours) place = first + kept++;
      while (place > first) {
        const above = nearSimilarities[place - 1]!;
        if (above > score || (above === score && nearTexts[place - 1]! < other)) break;
        nearSimilarities[place] = above;
        nearTexts[place] = nearTexts[place - 1]!;
        place--;
      }
      nearSimilarities[place] = score;
      nearTexts[place] = other;
      if (kept === neighbours) floor = nearSimilarities[last]!;
    }
    for (let place = first + kept; place < first + neighbours; place++) nearSimilarities[place] = 0;
  }
}

function signTexts(memory: SharedMemory, task: SignatureTask, from: number, to: number): void {
  const wordOffsets = u32(memory, task.wordOffsets);
  const words = u32(memory, task.words);
  const hashes = u32(memory, task.hashes);
  const factors = u32(memory, task.factors);
  const addends = u32(memory, task.addends);
  const signature = u32(memory, task.signature);
  const bandKeys = u32(memory, task.bandKeys);
  const texts = task.wordOffsets.length - 1;
  for (let text = from; text < to; text++) {
    signature.fill(0xffffffff);
    for (let at = wordOffsets[text]!; at < wordOffsets[text + 1]!; at++) {
      const hash = hashes[words[at]!]!;
      for (let row = 0; row < hashCount; row++) {
        const value = (Math.imul(hash, factors[row]!) + addends[row]!) >>> 0;
        if (value < signature[row]!) signature[row] = value;
      }
    }
    for (let band = 0; band < bandCount; band++) {
      let key = 0;
      for (let row = 0; row < rowsPerBand; row++) {
        key = Math.imul(key ^ signature[band * rowsPerBand + row]!, 0x9e3779b1);
        key ^= key >>> 15;
      }
      bandKeys[band * texts + text] = key;
    }
  }
}
