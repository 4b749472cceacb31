/** What the form that issues a version does not say yet, so that whoever presses too early is told that alone. */

const facts = ['means', 'number', 'date', 'effectiveDate'] as const;
export type IssueLack = (typeof facts)[number];

export function lacksForIssue(said: {
	readonly number: string;
	readonly date: string;
	readonly effectiveDate: string;
	/** Whether what is asked and not settled was said to be known, or nothing is. */
	readonly means: boolean;
}): readonly IssueLack[] {
	return facts.filter((one) => (one === 'means' ? !said.means : said[one].trim() === ''));
}
