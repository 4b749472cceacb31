/** What stands in the middle of the workbench: a drawn diagram, records as a table, or a view made from the model. */
export const sheetKinds = ['diagram', 'table', 'view'] as const;
export type SheetKind = (typeof sheetKinds)[number];

export interface Sheet {
	readonly kind: SheetKind;
	/** Diagram id; object kind or other subject of a table; name of a view. '' where there is none yet. */
	readonly id: string;
}
