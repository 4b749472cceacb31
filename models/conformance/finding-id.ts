/** What the id of a finding says: its rule and what it is about, as `<rule>:<subject>:<record>`. */
export interface FindingParts {
	readonly rule: string;
	readonly kind: string;
	/** Id of the record or the architecture, key of the chapter. */
	readonly record: string;
}

/** null for what is no id of a finding. */
export function partsOfFinding(finding: string): FindingParts | null {
	const [, rule = '', kind = '', said = ''] = /^([^:]+):([^:]+):(.+)$/su.exec(finding) ?? [];
	if (said === '') return null;
	// What is found in the words of a chapter is told apart by a mark behind its key.
	return { rule, kind, record: kind === 'chapter' ? said.replace(/#.*$/su, '') : said };
}

/** What it is about, such as `object:<id>`, as comments name it; '' for what is no id of a finding. */
export function aboutOfFinding(finding: string): string {
	const parts = partsOfFinding(finding);
	return parts === null ? '' : `${parts.kind}:${parts.record}`;
}
