import type { ReactNode } from "react";

/** A form of one button that does something with an import. */
export function ImportButton({
  action,
  id,
  back,
  intent,
  className,
  children,
}: {
  action: (form: FormData) => Promise<void>;
  id: string;
  /** The page to which it leads back. */
  back?: string;
  intent?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <form action={action}>
      <input type="hidden" name="id" value={id} />
      {back !== undefined && <input type="hidden" name="back" value={back} />}
      <button type="submit" name="intent" value={intent} className={className}>
        {children}
      </button>
    </form>
  );
}
