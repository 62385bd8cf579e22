import { shellStrings } from "../../strings/shell.ts";
import { Button } from "../../ui/button.tsx";
import { signOut } from "./sign-out.ts";

export const SignOutButton = () => <Button onClick={() => void signOut()}>{shellStrings.signOut}</Button>;
