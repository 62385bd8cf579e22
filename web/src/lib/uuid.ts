const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text, such as a part of an address that was typed by hand, is the id of a row. */
export const isUuid = (text: string | null | undefined): text is string => uuid.test(text ?? "");
