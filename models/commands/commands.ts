/** The registry: every command by its type, and the two ways to plan. */
import { z } from 'zod';
import type { Architecture } from '$models/architecture/architecture';
import { Draft } from '$models/architecture/draft';
import type { Edit } from '$models/architecture/edit';
import { fail, ok, type Problem, type Result } from '$models/architecture/result';
import { chapterWrite } from './chapter-write';
import { pictureKeep } from './picture-keep';
import type { Command, CommandContext, Plan } from './command';
import { diagramAdd } from './diagram-add';
import { fieldSet } from './field-set';
import { gapAdd } from './gap-add';
import { gapLinkTask } from './gap-link-task';
import { gapSetObjects } from './gap-set-objects';
import { gapUnlinkTask } from './gap-unlink-task';
import { goalAdd } from './goal-add';
import { kpiAdd } from './kpi-add';
import { lineBend } from './line-bend';
import { metaSet } from './meta-set';
import { nodeAdd } from './node-add';
import { nodeLock } from './node-lock';
import { nodeMove } from './node-move';
import { nodeRemove } from './node-remove';
import { nodeReset } from './node-reset';
import { noteAdd } from './note-add';
import { noteSetText } from './note-set-text';
import { objectAdd } from './object-add';
import { objectKeepNote } from './object-keep-note';
import { objectNest } from './object-nest';
import { objectPlace } from './object-place';
import { objectSetKind } from './object-set-kind';
import { recordDelete } from './record-delete';
import { recordDrop } from './record-drop';
import { recordRestore } from './record-restore';
import { relationAdd } from './relation-add';
import { relationRetarget } from './relation-retarget';
import { taskAdd } from './task-add';
import { taskSetAfter } from './task-set-after';
import { viewChange } from './view-change';
import { viewKeep } from './view-keep';

export const commands = [
	objectAdd,
	objectKeepNote,
	objectNest,
	objectPlace,
	objectSetKind,
	relationAdd,
	relationRetarget,
	fieldSet,
	recordDelete,
	recordDrop,
	recordRestore,
	gapAdd,
	gapSetObjects,
	gapLinkTask,
	gapUnlinkTask,
	taskAdd,
	taskSetAfter,
	kpiAdd,
	goalAdd,
	diagramAdd,
	nodeAdd,
	nodeMove,
	nodeReset,
	nodeRemove,
	nodeLock,
	noteAdd,
	noteSetText,
	lineBend,
	viewKeep,
	viewChange,
	chapterWrite,
	pictureKeep,
	metaSet
] as const;

type AnyCommand = (typeof commands)[number];
type Call<C> = C extends Command<infer Type, infer Input> ? { readonly type: Type } & Input : never;

/** A command as it is written: its type and its payload in one flat value; so no payload has a key `type` of its own. */
export type CommandCall = Partial<Call<AnyCommand>> & { readonly type: AnyCommand['type'] };

const byType: ReadonlyMap<string, AnyCommand> = new Map(commands.map((command) => [command.type, command]));

const callSchema = z.looseObject({ type: z.string() });

/** Plans one command over an architecture; what is wrong with it is a value. */
export function planCommand(architecture: Architecture, call: unknown, context: CommandContext): Result<Plan> {
	const read = callSchema.safeParse(call);
	if (!read.success) return fail('no-command', 'A command has a type and its payload');
	const { type, ...payload } = read.data;
	const command = byType.get(type);
	if (command === undefined) return fail('no-command', `There is no command ${type}`, 'type');
	const input = command.input.safeParse(payload);
	if (!input.success) {
		const issue = input.error.issues[0];
		return fail('wrong-input', `${type}: ${issue?.message ?? 'wrong input'}`, issue?.path.join('/') ?? '');
	}
	return (command.plan as (a: Architecture, i: unknown, c: CommandContext) => Result<Plan>)(
		architecture,
		input.data,
		context
	);
}

/** Where in a list of commands something is wrong. */
export interface FailedCommand {
	readonly index: number;
	readonly problem: Problem;
}

/**
 * Plans many commands as one, each seeing what those before it do. Nothing is planned when one fails: the answer
 * names it.
 */
export function planAll(
	architecture: Architecture,
	calls: readonly unknown[],
	context: CommandContext
): Result<Plan> & { readonly failed?: FailedCommand } {
	const draft = new Draft(architecture);
	const edits: Edit[] = [];
	const created: string[] = [];
	for (const [index, call] of calls.entries()) {
		const plan = planCommand(draft.architecture, call, context);
		if (!plan.ok) return { ...plan, failed: { index, problem: plan.problem } };
		draft.apply(plan.value.edits);
		edits.push(...plan.value.edits);
		created.push(...plan.value.created);
	}
	return ok({ edits, created });
}
