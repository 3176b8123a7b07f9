import { TextInput, type TextInputProps } from "#shell/parts/text-input/text-input.tsx";
import { useWords } from "#shell/words.ts";

export type DateWordsProps = Omit<TextInputProps, "type"> & {
  /** How the words were understood last time, told back: "senest 31. maj 2026". */
  readAs?: string;
};

/** A date in the words people have for it; a calendar would force a day nobody knows. */
export function DateWords({ readAs, hint, ...props }: DateWordsProps) {
  const words = useWords();
  const told = readAs ? words.dateWordsRead(readAs) : (hint ?? words.dateWordsHint);
  return <TextInput {...props} hint={told} autocomplete="off" />;
}
