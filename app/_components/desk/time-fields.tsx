"use client";

import { TextField } from "./text-field";

/** A time of day; its zone is asked for only where no place gives one. */
export function TimeFields(props: {
  clock: { at: string; zone: string };
  /** The zone that counts where none is typed; null where none is known. */
  knownZone: string | null;
  onChange: (clock: { at: string; zone: string }, path: string) => void;
}) {
  const { clock, knownZone } = props;
  const isZoneAsked = clock.at.trim() !== "" && (knownZone === null || clock.zone !== "");
  return (
    <>
      <TextField
        label="Time, if known"
        path="clock.at"
        value={clock.at}
        placeholder="19:30"
        {...(knownZone === null || isZoneAsked ? {} : { hint: `In ${knownZone}` })}
        onChange={(at) => props.onChange({ ...clock, at }, "clock")}
      />
      {isZoneAsked && (
        <TextField
          label="Zone of the time"
          path="clock.zone"
          value={clock.zone}
          placeholder={knownZone ?? "Europe/Moscow"}
          onChange={(zone) => props.onChange({ ...clock, zone }, "clock.zone")}
        />
      )}
    </>
  );
}
