import { Outlet } from "react-router-dom";
import { AdminsOnly } from "./admins-only.tsx";
import { usePerson } from "./session.ts";

/** Spares members a screen on which they could do nothing. What they may do is decided by the database. */
export const RequireAdmin = () => (usePerson().role === "admin" ? <Outlet /> : <AdminsOnly />);
