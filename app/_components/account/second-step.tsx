"use client";

import { type ReactNode, useActionState, useId } from "react";
import { type AccountField, AccountFieldRow } from "./account-field";
import { FormOutcome } from "./account-form";
import { BackupCodes } from "./backup-codes";
import {
  type SecondStepIntent,
  type SecondStepSetup,
  type SecondStepState,
  untriedSecondStep,
} from "./second-step-state";

const password: AccountField = {
  name: "password",
  label: "Your password",
  type: "password",
  autoComplete: "current-password",
};

const firstCode: AccountField = {
  name: "code",
  label: "The six digits that the app shows now",
  type: "code",
};

/**
 * The second step of signing in: set up in two forms (the password; a first code), turned off, or given new backup codes.
 * One component with one state, so that the codes stay in sight when the page learns that the step is on.
 */
export function SecondStep(props: {
  action: (before: SecondStepState, form: FormData) => Promise<SecondStepState>;
  isOn: boolean;
}) {
  const [state, submit, isPending] = useActionState(props.action, untriedSecondStep);
  if (state.backupCodes.length > 0) return <BackupCodes state={state} />;
  const form = { state, submit, isPending };
  if (state.setup !== null) {
    return (
      <StepForm {...form} intent="confirm" isPrimary>
        <SetupFigure setup={state.setup} />
      </StepForm>
    );
  }
  const outcome = <FormOutcome state={{ issues: [], done: state.done, link: null }} title="" id="" />;
  if (!props.isOn) {
    return (
      <>
        {outcome}
        <StepForm {...form} intent="begin" isPrimary />
      </>
    );
  }
  return (
    <>
      {outcome}
      <section className="section" aria-labelledby="renew">
        <h2 id="renew">New backup codes</h2>
        <p className="note">Ten new ones; the earlier serve no more.</p>
        <StepForm {...form} intent="renew" />
      </section>
      <section className="section" aria-labelledby="off">
        <h2 id="off">Turn it off</h2>
        <p className="note">The password alone signs you in then. The backup codes are forgotten.</p>
        <StepForm {...form} intent="turnOff" />
      </section>
    </>
  );
}

const words: Record<SecondStepIntent, { submit: string; fail: string }> = {
  begin: { submit: "Begin", fail: "The second step is not begun" },
  confirm: { submit: "Turn it on", fail: "The second step is not on yet" },
  renew: { submit: "Make new backup codes", fail: "No codes were made" },
  turnOff: { submit: "Turn the second step off", fail: "The second step is still on" },
};

function StepForm(props: {
  state: SecondStepState;
  submit: (form: FormData) => void;
  isPending: boolean;
  intent: SecondStepIntent;
  isPrimary?: boolean;
  children?: ReactNode;
}) {
  const { intent } = props;
  const id = useId();
  const issues = props.state.intent === intent ? props.state.issues : [];
  const field = intent === "confirm" ? firstCode : password;
  return (
    <form action={props.submit} className="desk-account" noValidate>
      <FormOutcome state={{ issues, done: null, link: null }} title={words[intent].fail} id={id} />
      {props.children}
      <input type="hidden" name="intent" value={intent} />
      <AccountFieldRow field={field} id={`${id}-${field.name}`} value="" issues={issues} />
      <div className="desk-buttons">
        <button
          type="submit"
          {...(props.isPrimary ? { className: "button-primary" } : {})}
          aria-disabled={props.isPending}
        >
          {words[intent].submit}
        </button>
      </div>
    </form>
  );
}

/** The code is dark on white in both themes: cameras read no other. */
function SetupFigure({ setup }: { setup: SecondStepSetup }) {
  const { size, path } = setup.qr;
  return (
    <div className="account-setup">
      <p>Scan this with the authenticator app:</p>
      <svg
        viewBox={`0 0 ${size} ${size}`}
        width="232"
        height="232"
        role="img"
        aria-label="QR code of the secret"
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <p>
        Or type the secret into it: <code className="account-secret">{setup.secret}</code>
      </p>
    </div>
  );
}
