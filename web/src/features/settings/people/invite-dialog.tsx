import { zodResolver } from "@hookform/resolvers/zod";
import { useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { hasAddressLength, type InviteOutput } from "../../../../../shared/invite.ts";
import { failureOf } from "../../../lib/failure.ts";
import { peopleStrings as strings } from "../../../strings/settings-people.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { InviteSent } from "./invite-sent.tsx";
import { RadioField } from "./radio-field.tsx";
import { sendInvite } from "./send-invite.ts";
import { refreshMembers } from "./use-members.ts";

const Invitation = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email(strings.badEmail).refine(hasAddressLength, strings.longEmail)),
  role: z.enum(["member", "admin"]),
  by: z.enum(["mail", "link"]),
});
type Invitation = z.infer<typeof Invitation>;

export interface InviteDialogProps {
  /** Whom: empty for somebody new, else somebody who has not come yet. */
  readonly email: string;
  readonly role: "admin" | "member";
  readonly onClose: () => void;
}

/** Asks whom and how, and then shows the link or that the mail is on its way. */
export default function InviteDialog({ email, role, onClose }: InviteDialogProps) {
  const [sent, setSent] = useState<InviteOutput | null>(null);
  const { register, handleSubmit, getValues, setError, setValue, watch, formState } = useForm<Invitation>({
    resolver: zodResolver(Invitation),
    defaultValues: { email, role, by: "mail" },
  });
  const { errors, isSubmitting } = formState;
  const first = useRef<HTMLInputElement | null>(null);
  const address = register("email");
  const submit = handleSubmit(async (invitation) => {
    try {
      setSent(await sendInvite(invitation));
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind === "conflict") setValue("by", "mail");
      setError("root", { message: failure.kind === "conflict" ? strings.inUse : failure.message });
    }
    await refreshMembers(); // also when the answer was lost: they may be among them
  });

  if (sent) return <InviteSent sent={sent} wanted={getValues("role")} onClose={onClose} />;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={email ? strings.again : strings.inviteTitle}
      help={strings.inviteHelp}
      initialFocus={first}
    >
      <form onSubmit={submit} noValidate className="grid gap-5">
        <TextField
          label={strings.email}
          type="email"
          autoComplete="off"
          error={errors.email?.message}
          {...address}
          ref={(field) => {
            address.ref(field);
            first.current = field;
          }}
        />
        <RadioField
          legend={strings.role}
          choices={[
            { value: "member", label: strings.roles.member, help: strings.roleHelp.member },
            { value: "admin", label: strings.roles.admin, help: strings.roleHelp.admin },
          ]}
          control={register("role")}
        />
        <RadioField
          legend={strings.by}
          choices={[
            { value: "mail", label: strings.byMail },
            { value: "link", label: strings.byLink, help: strings.byLinkHelp },
          ]}
          control={register("by")}
        />
        <FormError>{errors.root?.message}</FormError>
        <Button type="submit" look="primary" isBusy={isSubmitting}>
          {watch("by") === "link" ? strings.makeLink : strings.send}
        </Button>
      </form>
    </Dialog>
  );
}
