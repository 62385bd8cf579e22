import { roleKey } from "../../lib/was-signed-in.ts";
import type { Role } from "./read-role.ts";

/** What this person was here the last time. A guess that spares a wait: rights are the database's to decide. */
export function rememberedRole(userId: string): Role | null {
  const [id, role] = (localStorage.getItem(roleKey) ?? "").split(" ");
  return id === userId && (role === "admin" || role === "member") ? role : null;
}

export function rememberRole(userId: string, role: Role | null): void {
  if (role) localStorage.setItem(roleKey, `${userId} ${role}`);
  else forgetRole();
}

export function forgetRole(): void {
  localStorage.removeItem(roleKey);
}
