/**
 * What a model of ArchiMate holds, whichever file it came from: the Open Exchange format and Archi's own are both read into
 * this, and the exchange format is written from it. Schemas, since parts of it are kept as text in an architecture.
 */
import { z } from 'zod';
import type { Rectangle } from '$models/architecture/architecture';

const text = z.string().default('');

/** A text in a language; '' where the file does not say in which. */
const langText = z.object({ lang: text, text });
const someTexts = z.array(langText);
const texts = someTexts.default([]);

/** x, y, width, height from the diagram's top left. */
const rectangle = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const point = z.tuple([z.number(), z.number()]);

const property = z.object({ definition: z.string(), values: texts });
const properties = z.array(property).default([]);

const colour = z.object({ r: z.number(), g: z.number(), b: z.number(), a: z.number().optional() });

const style = z.object({
	fill: colour.optional(),
	line: colour.optional(),
	lineWidth: z.number().optional(),
	font: z.object({ name: text, size: z.number().optional(), style: text, colour: colour.optional() }).optional()
});

/** What a node and a connection have in common. */
const drawn = {
	id: z.string(),
	labels: texts,
	documentation: texts,
	style: style.optional(),
	/** Views that it leads to. */
	views: z.array(z.string()).default([])
};

const nodeOf = z.object({
	...drawn,
	type: z.enum(['Element', 'Container', 'Label']),
	/** Element that an `Element` shows, concept that a `Label` is about; '' for none. */
	ref: text,
	xpathPart: text,
	rectangle
});

const connection = z.object({
	...drawn,
	type: z.enum(['Relationship', 'NestingRelationship', 'Line']),
	/** '' for a line that stands for no relationship. */
	relationship: text,
	source: text,
	target: text,
	sourceAttachment: point.optional(),
	bends: z.array(point).default([]),
	targetAttachment: point.optional()
});

const concept = { id: z.string(), type: z.string(), names: texts, documentation: texts, properties };

const element = z.object(concept);

const relationship = z.object({
	...concept,
	source: z.string(),
	target: z.string(),
	/** `Access`, `Read`, `Write` or `ReadWrite`. */
	accessType: text,
	/** Strength of an influence. */
	modifier: text,
	/** Of an association; not said where it is missing. */
	directed: z.boolean().optional()
});

const definition = z.object({ id: z.string(), names: texts, documentation: texts, type: z.string().default('string') });

export type LangText = z.infer<typeof langText>;
export type Property = z.infer<typeof property>;
export type Colour = z.infer<typeof colour>;
export type Style = z.infer<typeof style>;
export type Element = z.infer<typeof element>;
export type Relationship = z.infer<typeof relationship>;
export type PropertyDefinition = z.infer<typeof definition>;
export type Connection = z.infer<typeof connection>;

export interface ViewNode extends Omit<z.infer<typeof nodeOf>, 'rectangle'> {
	readonly rectangle: Rectangle;
	readonly nodes: readonly ViewNode[];
}

/** A folder, or the place of a concept or view in one. */
export interface Item {
	readonly id: string;
	readonly labels: readonly LangText[];
	readonly documentation: readonly LangText[];
	/** Id of what stands here; '' for a folder. */
	readonly ref: string;
	readonly items: readonly Item[];
}

export interface ExchangeView {
	readonly id: string;
	readonly names: readonly LangText[];
	readonly documentation: readonly LangText[];
	readonly properties: readonly Property[];
	/** Name of the viewpoint, such as `Application Usage`; '' for none. */
	readonly viewpoint: string;
	readonly nodes: readonly ViewNode[];
	readonly connections: readonly Connection[];
}

export interface Exchange {
	readonly id: string;
	readonly version: string;
	readonly names: readonly LangText[];
	readonly documentation: readonly LangText[];
	readonly properties: readonly Property[];
	/** Name and text, such as `dc:creator`. */
	readonly metadata: readonly (readonly [string, string])[];
	readonly elements: readonly Element[];
	readonly relationships: readonly Relationship[];
	readonly organizations: readonly Item[];
	readonly definitions: readonly PropertyDefinition[];
	readonly views: readonly ExchangeView[];
}

const item: z.ZodType<Item> = z.object({
	id: text,
	labels: texts,
	documentation: texts,
	ref: text,
	items: z.lazy(() => z.array(item)).default([])
}) as z.ZodType<Item>;

/** Shapes of what an architecture carries along; see `carried.ts`. */
export const shapes = {
	someTexts,
	texts,
	properties,
	style,
	node: nodeOf,
	connection,
	relationship,
	element,
	definition,
	item,
	metadata: z.array(z.tuple([z.string(), z.string()])).default([])
} as const;
