/** What a new conversation asks of somebody, as its form has it. */
export interface Charge {
	readonly isRequest: boolean;
	/** Account id, '' for nobody. */
	readonly assignee: string;
	/** ISO date, '' for none. */
	readonly due: string;
}

export const noCharge: Charge = { isRequest: false, assignee: '', due: '' };
