/** What a file weighs, to read: `312 KiB`. */
export function inBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kibibytes = bytes / 1024;
  return kibibytes < 1024 ? `${rounded(kibibytes)} KiB` : `${rounded(kibibytes / 1024)} MiB`;
}

const rounded = (value: number): string => (value < 10 ? value.toFixed(1) : Math.round(value).toString());
