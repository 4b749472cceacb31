/** What rooms, jobs and checks tell of themselves, without knowing who counts. Never a name, an id or a secret. */
export interface Meter {
	/** An update of a person or of the server is in the log. */
	committed(): void;
	/** From the receipt of a frame until what it brought is in the log. */
	committedAfter(seconds: number): void;
	/** Sent on to those who are in a room. */
	fannedOut(bytes: number): void;
	/** A line was closed for what came over it. */
	refused(closeCode: number): void;
	/** A job has come into a state. */
	job(kind: string, state: string): void;
	/** Of a `whole` architecture, or of what a `change` touched. */
	checked(of: 'whole' | 'change', seconds: number): void;
}

const nothing = (): void => undefined;

/** For whoever is not counted. */
export const noMeter: Meter = {
	committed: nothing,
	committedAfter: nothing,
	fannedOut: nothing,
	refused: nothing,
	job: nothing,
	checked: nothing
};
