/**
 * Every change there is, is a command: page, HTTP interface, command line and importers all come through here. A command
 * checks its input and plans edits over the architecture it is shown; it touches nothing itself.
 */
import { z } from 'zod';
import type { Architecture } from '$models/architecture/architecture';
import type { Edit } from '$models/architecture/edit';
import type { Result } from '$models/architecture/result';
import type { Pack } from '$models/framework/pack';

export interface CommandContext {
	readonly pack: Pack;
	/** A new random id without `:`, `/` and `|`. */
	readonly newId: () => string;
	/** ISO instant. */
	readonly now: string;
}

export interface Plan {
	readonly edits: readonly Edit[];
	/** Ids of records that the plan makes, in order. */
	readonly created: readonly string[];
}

export interface Command<Type extends string, Input> {
	readonly type: Type;
	readonly input: z.ZodType<Input>;
	readonly plan: (architecture: Architecture, input: Input, context: CommandContext) => Result<Plan>;
}

export const defineCommand = <Type extends string, Input>(command: Command<Type, Input>): Command<Type, Input> =>
	command;

export const idSchema = z
	.string()
	.min(1)
	.max(200)
	.regex(/^[^:/|]+$/u, 'An id holds no colon, slash or bar');

/** Mapping ids are `<object>.<n>`, diagram places `<diagram>/<object>`; both are made by us. */
export const anyIdSchema = z.string().min(1).max(400);

export const rectangleSchema = z.tuple([
	z.number().finite(),
	z.number().finite(),
	z.number().finite().min(1),
	z.number().finite().min(1)
]);
