import type { AddressParameters } from "@/lib/timeline/address-reader";
import { withoutMoment, withParameters } from "@/lib/timeline/moment-address";

/** In place of a page whose state of the data cannot be had now. */
export function MomentUnavailable({
  message,
  path,
  parameters,
}: {
  message: string;
  /** The path of the page and what its address asks for. */
  path: string;
  parameters: AddressParameters;
}) {
  return (
    <>
      <h1>An earlier state of the data</h1>
      <div className="prose">
        <p role="status">{message}</p>
        <p>
          <a href={withParameters(path, parameters)}>Try again</a>
        </p>
        <p>
          <a href={withParameters(path, withoutMoment(parameters))}>Show the present state</a>
        </p>
      </div>
    </>
  );
}
