import type { Payload } from "../endpoints.ts";

export function verifyWebhook(secret: string, headers: Readonly<Record<string, string>>, body: string): Payload;
