import { learnLesson } from "#sense/collection.ts";
import type { AreaDefinition, StatementText } from "#sense/types.ts";
import { lessonToBytes } from "#sense/vectors/lesson.ts";

interface LessonInput {
  statements: StatementText[];
  areas: AreaDefinition[];
  text: string;
}

/** The slow part of a background, for a thread of its own that ends and gives its memory back. */
export async function answer({ statements, areas, text }: LessonInput): Promise<Uint8Array> {
  return lessonToBytes(learnLesson(statements, areas, { background: text }));
}
