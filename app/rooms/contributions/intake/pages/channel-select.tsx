import type { Lang } from "#base/i18n.ts";
import { channels } from "#rooms/documents/door.ts";
import { Select } from "#shell/parts/select/select.tsx";
import { textsIn as roomTextsIn } from "../../texts.ts";
import { textsIn } from "../texts.ts";

/** The channel of rows that do not say theirs. */
export function ChannelSelect({ lang, value }: { lang: Lang; value: string }) {
  const t = textsIn(lang);
  const names = roomTextsIn(lang).channels;
  return (
    <Select
      id="channel"
      label={t.channel}
      hint={t.channelHint}
      value={value}
      options={channels.map((channel) => ({ value: channel, text: names[channel] ?? channel }))}
    />
  );
}
