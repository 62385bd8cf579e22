const time = new Intl.DateTimeFormat("en", { timeStyle: "short" });

/** A moment of today, such as "2:05 PM". */
export const formatTime = (iso: string): string => time.format(new Date(iso));
