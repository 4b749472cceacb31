/** Shape of each file of a pack. The files of one pack together make a `Pack`; `load.ts` checks what no shape can. */
import { z } from 'zod';
import { conditionSchema, ruleSubjectSchema, subjectSchema } from './condition-schema';
import type { OutlineSection } from './pack';
import { certainties } from './provenance';

const id = z.string().min(1).max(120);
const words = z.strictObject({ vi: z.string(), en: z.string() });
const named = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
const certainty = z.enum(certainties);
const provenance = z.strictObject({ instrument: id, article: z.string(), certainty });
const frame = z.enum(['ministry', 'province', 'organisation']);
const $schema = z.exactOptional(z.string());
const condition = conditionSchema.nullable();

const file = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => z.strictObject({ $schema, ...shape });

const level = z.enum(['required', 'when-present', 'when-needed', 'recommended', 'optional']);

const field = z
	.strictObject({
		id,
		subject: subjectSchema,
		label: named,
		type: z.enum([
			'text',
			'long-text',
			'list',
			'multi-list',
			'date',
			'code',
			'number',
			'boolean',
			'reference',
			'multi-reference',
			'slot'
		]),
		list: z.string(),
		level,
		/** How far the same is asked for in English, in a field of its own; only of texts. */
		english: z.exactOptional(level),
		requiredWhen: condition,
		kinds: z.array(id),
		facet: z.string(),
		hint: words,
		restricted: z.boolean(),
		/** Sheet of Form 03 that tells the field in its notes, having no column for it. */
		notedIn: z.exactOptional(id),
		provenance
	})
	.refine(({ english, type }) => english === undefined || type === 'text' || type === 'long-text', {
		path: ['english'],
		message: 'only a text is asked for in English too'
	});

const slot = z.strictObject({
	id,
	layer: z.string(),
	component: z.string(),
	block: z.string(),
	code: z.string(),
	name: z.string().min(1),
	kind: z.enum(['mandatory', 'optional', 'reference', 'other']),
	provider: z.string(),
	applies: z.string(),
	page: z.number().int(),
	function: z.string().min(1)
});

const block = z.union([
	z.strictObject({ kind: z.literal('table'), shape: id, where: condition, caption: z.string() }),
	z.strictObject({ kind: z.literal('diagram'), codes: z.array(id).min(1), state: z.exactOptional(id) }),
	z.strictObject({
		kind: z.literal('records'),
		subject: subjectSchema,
		where: condition,
		columns: z.array(id).min(1),
		caption: z.string().min(1)
	}),
	z.strictObject({
		kind: z.literal('tally'),
		subject: subjectSchema,
		where: condition,
		by: id,
		sums: z.array(id),
		caption: z.string().min(1)
	}),
	...(['count', 'list', 'text', 'matrix'] as const).map((kind) => z.strictObject({ kind: z.literal(kind), what: id }))
]);

const section: z.ZodType<OutlineSection> = z.lazy(() =>
	z.strictObject({
		path: id,
		number: z.string(),
		title: z.string().min(1),
		english: z.exactOptional(z.string().min(1)),
		frame: z.union([frame, z.literal('all')]),
		asks: z.array(named),
		principles: z.exactOptional(z.array(z.strictObject({ id, section: id }))),
		blocks: z.array(block),
		children: z.array(section)
	})
);

const outline = {
	sections: z.array(section),
	annexes: z.array(
		z.strictObject({
			number: id,
			title: z.string().min(1),
			english: z.exactOptional(z.string().min(1)),
			titles: z.exactOptional(z.partialRecord(frame, z.string().min(1))),
			blocks: z.array(block)
		})
	)
};

const fieldValue = z.union([z.string(), z.array(z.string())]);

const fix = z.union([
	z.strictObject({ label: named, set: z.strictObject({ field: id, value: fieldValue }) }),
	z.strictObject({ label: named, copy: z.strictObject({ field: id, from: z.string() }) }),
	z.strictObject({ label: named, clear: z.strictObject({ field: id }) })
]);

const rule = z.strictObject({
	id,
	title: named,
	basis: z.strictObject({ ...provenance.shape, paraphrase: named }),
	severity: z.enum(['required', 'recommended', 'information']),
	covers: z.array(id).default([]),
	target: z.strictObject({ subject: ruleSubjectSchema, where: condition }),
	require: condition,
	asked: named.nullable().default(null),
	answeredAfter: z.exactOptional(z.literal('issue')),
	unwaivable: z.exactOptional(named),
	message: named,
	cases: z.exactOptional(z.array(z.strictObject({ when: conditionSchema, message: named })).min(1)),
	howToFix: named,
	fix: fix.nullable(),
	examples: z.array(
		z.strictObject({
			name: named,
			verdict: z.enum(['pass', 'fail', 'not-applicable', 'undetermined', 'not-enough-basis']),
			architecture: z.unknown(),
			answer: z.exactOptional(z.enum(['pass', 'fail', 'not-applicable'])),
			asOf: z.exactOptional(z.iso.date())
		})
	)
});

/** By file name without its ending; every file of `rules/` has the shape `rule`. */
export const fileSchemas = {
	pack: file({
		id,
		version: id,
		title: named,
		base: z.string().default(''),
		roles: z.exactOptional(
			z.strictObject({
				reference: z.strictObject({ field: id, value: id }).nullable(),
				owner: z.string(),
				unit: z.string(),
				layer: z.string(),
				component: z.string(),
				slots: z.array(id),
				evidence: z.string()
			})
		),
		/** null in a release that asked for none. */
		review: z.exactOptional(
			z.strictObject({ months: z.number().int().positive(), remindDays: z.number().int().nonnegative() }).nullable()
		)
	}),
	definitions: file({
		definitions: z.array(z.strictObject({ id, subject: ruleSubjectSchema, title: named, condition: conditionSchema }))
	}),
	clauses: file({
		clauses: z.array(
			z.strictObject({
				id,
				text: named,
				who: named,
				severity: z.enum(['required', 'recommended']),
				provenance,
				beyond: named.nullable()
			})
		)
	}),
	obligations: file({
		obligations: z.array(
			z.strictObject({
				id,
				text: named,
				who: named,
				due: z.string().regex(/^(?:\d{4}-\d{2}-\d{2})?$/u, 'is no date'),
				dueText: words,
				kind: z.enum(['R', 'T', 'RT']),
				nuance: named.nullable(),
				provenance
			})
		)
	}),
	matrix: file({
		groups: z.array(z.strictObject({ id, kinds: z.array(id).min(1) })),
		allowed: z.array(z.strictObject({ from: id, to: id, relations: z.array(id).min(1) }))
	}),
	viewpoints: file({
		viewpoints: z.array(z.strictObject({ id, name: named, kinds: z.array(id).min(1) }))
	}),
	instruments: file({
		instruments: z.array(
			z.strictObject({
				id,
				number: z.string(),
				date: z.string().regex(/^(?:\d{4}-\d{2}-\d{2})?$/u, 'is no date'),
				issuer: z.string(),
				title: named,
				status: z.enum(['in-force', 'draft', 'replaced', 'repealed']),
				certainty,
				source: z.string()
			})
		)
	}),
	layers: file({
		layers: z.array(z.strictObject({ id, no: z.number().int(), crossCut: z.boolean(), name: named, provenance })),
		components: z.array(z.strictObject({ id, layer: id, name: named, provenance }))
	}),
	lists: file({
		lists: z.array(
			z.strictObject({
				id,
				name: z.string().min(1),
				open: z.boolean(),
				values: z
					.array(z.strictObject({ id, official: z.string().min(1), label: named, synonyms: z.array(z.string()) }))
					.min(1),
				provenance
			})
		)
	}),
	kinds: file({
		kinds: z.array(
			z.strictObject({
				id,
				label: named,
				form03: z.boolean(),
				official: z.string(),
				facets: z.array(id),
				icon: id,
				provenance
			})
		)
	}),
	'relation-kinds': file({
		relationKinds: z.array(
			z.strictObject({
				id,
				label: named,
				direction: named,
				stroke: z.enum(['solid', 'dashed', 'dotted']),
				arrow: z.enum(['none', 'triangle', 'open', 'diamond'])
			})
		)
	}),
	fields: file({ fields: z.array(field) }),
	frames: file({
		frames: z.array(
			z.strictObject({
				id: frame,
				name: named,
				mandatoryDiagrams: z.array(id),
				figures: z.strictObject({ general: z.string(), component: z.string(), commune: z.string() }),
				provenance
			})
		)
	}),
	figures: file({
		figures: z.array(
			z.strictObject({
				id,
				frame: z.union([frame, z.enum(['national', 'commune'])]),
				name: named,
				slots: z.array(slot),
				provenance
			})
		)
	}),
	diagrams: file({
		diagramTypes: z.array(
			z.strictObject({
				id,
				title: named,
				frame: z.union([frame, z.literal('all')]),
				figure: z.string(),
				mandatory: z.boolean(),
				provenance
			})
		)
	}),
	platforms: file({
		platforms: z.array(
			z.strictObject({
				id,
				group: z.enum(['A', 'B']),
				no: z.number().int(),
				name: z.string().min(1),
				layer: id,
				component: id,
				block: z.string(),
				owner: z.string().min(1),
				kind: id,
				provenance
			})
		)
	}),
	databases: file({
		databases: z.array(z.strictObject({ id, name: z.string().min(1), owner: z.string(), provenance }))
	}),
	agencies: file({
		agencies: z.array(
			z.strictObject({
				id,
				name: z.string().min(1),
				ownerName: z.string().min(1),
				frame,
				block: z.string(),
				formerCodes: z.array(z.string()),
				provenance
			})
		)
	}),
	principles: file({
		principles: z.array(z.strictObject({ id, kind: id, name: z.string().min(1), page: z.number().int() }))
	}),
	profiles: file({ profiles: z.array(z.strictObject({ id, title: named, rules: z.array(id) })) }),
	form01: file({
		...outline,
		/** Sections that ask for a judgement, which no table made from the model can give; earlier releases name none. */
		judgements: z.exactOptional(z.array(z.strictObject({ section: id, ...provenance.shape, paraphrase: named }))),
		shapes: z.array(
			z.strictObject({ id, sheet: z.string(), where: condition, columns: z.array(z.string().min(1)).min(1) })
		),
		checklist: z.array(
			z.strictObject({
				no: z.number().int(),
				text: named,
				computable: z.enum(['yes', 'partly', 'no']),
				rules: z.array(id)
			})
		)
	}),
	strategies: file({
		strategies: z.array(
			z.strictObject({
				id: z.string().regex(/^[a-z][a-z0-9-]*$/u, 'is no id of a document'),
				title: named,
				proposal: words,
				grounds: z.array(id),
				provenance,
				...outline
			})
		)
	}),
	steps: file({
		steps: z.array(
			z.strictObject({
				id,
				no: z.number().int().positive(),
				title: named,
				does: named,
				measures: z.array(
					z.discriminatedUnion('kind', [
						z.strictObject({ kind: z.literal('chapters'), label: named, sections: z.array(id).min(1) }),
						z.strictObject({ kind: z.literal('records'), label: named, subject: subjectSchema }),
						z.strictObject({ kind: z.literal('field'), label: named, subject: subjectSchema, field: id }),
						z.strictObject({ kind: z.literal('diagrams'), label: named }),
						z.strictObject({ kind: z.literal('linked'), label: named })
					])
				),
				provenance
			})
		)
	}),
	form03: file({
		sheets: z.array(
			z.strictObject({
				code: id,
				title: z.string().min(1),
				kind: z.enum(['support', 'data', 'extra']),
				columns: z.array(
					z.strictObject({
						name: z.string().min(1),
						level: z.string(),
						field: z.string(),
						list: z.string(),
						note: z.string()
					})
				)
			})
		),
		codePrefixes: z.record(z.string(), z.string())
	})
} as const;

export const ruleFileSchema = file(rule.shape);

/** Files that a pack may leave out, and what it says by leaving them out. */
export const leftOut = {
	definitions: { definitions: [] },
	clauses: { clauses: [] },
	obligations: { obligations: [] },
	matrix: { groups: [], allowed: [] },
	viewpoints: { viewpoints: [] },
	layers: { layers: [], components: [] },
	lists: { lists: [] },
	kinds: { kinds: [] },
	'relation-kinds': { relationKinds: [] },
	fields: { fields: [] },
	frames: { frames: [] },
	figures: { figures: [] },
	diagrams: { diagramTypes: [] },
	platforms: { platforms: [] },
	databases: { databases: [] },
	agencies: { agencies: [] },
	principles: { principles: [] },
	steps: { steps: [] },
	strategies: { strategies: [] },
	form01: { sections: [], annexes: [], shapes: [], checklist: [] },
	form03: { sheets: [], codePrefixes: {} }
} as const satisfies Partial<Record<keyof typeof fileSchemas, unknown>>;

export type FileName = keyof typeof fileSchemas;
export type PackFiles = { readonly [Name in FileName]: z.output<(typeof fileSchemas)[Name]> };
export type RuleFile = z.output<typeof ruleFileSchema>;
