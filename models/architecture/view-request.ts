/**
 * What a person asks of a view made from the model: its name and its options. A document keeps such a request as text,
 * so its shape is the document's business; what a view makes of it stands in `models/views/generated`.
 */
import { z } from 'zod';
import { isSame, isJsonObject, type Json } from './json';
import { fail, ok, type Result } from './result';

const MAX_TEXT = 10_000;
const MAX_ID = 400;

/** Instead of a field: colours by open findings. */
export const FINDINGS = '@findings';
/** Instead of a field: an axis of kinds. */
export const KIND = '@kind';
export const MOST_STEPS = 6;
export const directions = ['both', 'out', 'in'] as const;
export type ReachDirection = (typeof directions)[number];
export const changes = ['added', 'removed', 'changed', 'kept'] as const;
export type Change = (typeof changes)[number];

const names = z.array(z.string().max(MAX_TEXT)).max(500);

/** An empty list asks for nothing; all that is asked for must hold. */
const filterSchema = z.strictObject({
	kinds: names.default([]),
	layers: names.default([]),
	components: names.default([]),
	owners: names.default([]),
	text: z.string().max(MAX_TEXT).default('')
});
export type ViewFilter = z.infer<typeof filterSchema>;

const noFilter: ViewFilter = { kinds: [], layers: [], components: [], owners: [], text: '' };

const filter = filterSchema.default(noFilter);
/** None means all, or those that the view usually follows. */
const relationKinds = z.array(z.string().max(200)).max(100).default([]);
/** Field id, `@findings`, or '' for the colours of the notation. */
const overlay = z.string().max(200).default('');
/** Object id, '' where none was chosen. */
const object = z.string().max(MAX_ID).default('');
/** `@kind` or the id of a field with one value. */
const axis = z.string().max(200).default(KIND);
/** ISO date, '' for the end of the way. */
const date = z
	.string()
	.regex(/^(\d{4}-\d{2}-\d{2})?$/u)
	.default('');

const landscapeSchema = z.strictObject({ view: z.literal('landscape'), filter, overlay });

export const viewRequestSchema = z.discriminatedUnion('view', [
	landscapeSchema,
	z.strictObject({ view: z.literal('flows'), object, relationKinds, filter, overlay }),
	z.strictObject({ view: z.literal('hosting'), relationKinds, filter, overlay }),
	z.strictObject({
		view: z.literal('impact'),
		object,
		steps: z.number().int().min(1).max(MOST_STEPS).default(2),
		relationKinds,
		direction: z.enum(directions).default('both'),
		filter,
		overlay
	}),
	z.strictObject({
		view: z.literal('change'),
		date,
		/** Only these; none means all. */
		changes: z.array(z.enum(changes)).max(changes.length).default([]),
		filter
	}),
	// The landscape that is all about its colours: by findings until somebody chooses a field.
	landscapeSchema.extend({ view: z.literal('heat'), overlay: z.string().max(200).default(FINDINGS) }),
	z.strictObject({ view: z.literal('matrix'), rows: axis, columns: axis, relationKinds, filter }),
	z.strictObject({ view: z.literal('roadmap'), date, text: z.string().max(MAX_TEXT).default('') })
]);
export type ViewRequest = z.infer<typeof viewRequestSchema>;
export type ViewName = ViewRequest['view'];
export type RequestOf<Name extends ViewName> = Extract<ViewRequest, { view: Name }>;

/** In the order in which their tabs stand. */
export const viewNames = [
	'landscape',
	'flows',
	'hosting',
	'impact',
	'change',
	'heat',
	'matrix',
	'roadmap'
] as const satisfies readonly ViewName[];

export const isViewName = (name: string): name is ViewName => (viewNames as readonly string[]).includes(name);

/** A view with its usual options. */
export const usualRequest = (view: ViewName): ViewRequest => viewRequestSchema.parse({ view });

/** Every list of a request is a set: in one order, each value once. */
function ordered(value: Json): Json {
	if (Array.isArray(value)) return [...new Set(value)].sort();
	if (!isJsonObject(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, ordered(part)]));
}

/** What differs from the usual, key by key; the keys stand in the order of the schema. */
function unusual(value: Readonly<Record<string, Json>>, usual: Readonly<Record<string, Json>>): Record<string, Json> {
	return Object.fromEntries(
		Object.entries(value).flatMap(([key, part]): [string, Json][] => {
			const before = usual[key];
			if (before !== undefined && isSame(part, before)) return [];
			return [[key, isJsonObject(part) && before !== undefined && isJsonObject(before) ? unusual(part, before) : part]];
		})
	);
}

/**
 * The one text of a request: its view, then what is asked otherwise than usual. Options at their usual value are left
 * out, so that a program that does not know an option reads every request that does not use it.
 */
export function writeRequest(request: ViewRequest): string {
	const whole = ordered(viewRequestSchema.parse(request)) as Readonly<Record<string, Json>>;
	const text = JSON.stringify({ view: request.view, ...unusual(whole, usualRequest(request.view)) });
	return text.normalize('NFC');
}

/** Whether two requests ask for the same. */
export const asksSame = (one: ViewRequest, other: ViewRequest): boolean => writeRequest(one) === writeRequest(other);

/** Reads what was kept; a request that is damaged or of a later program is a problem that says where. */
export function readRequest(text: string): Result<ViewRequest> {
	let told: unknown;
	try {
		told = JSON.parse(text);
	} catch {
		return fail('unknown-view', 'The request of the view is no JSON');
	}
	const read = viewRequestSchema.safeParse(told);
	if (read.success) return ok(read.data);
	const [issue] = read.error.issues;
	const place = issue?.path.join('/') ?? '';
	return fail('unknown-view', `No view of this program: ${issue?.message ?? 'of no known shape'}`, place);
}
