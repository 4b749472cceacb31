/** Branded ids: a relation's id is no object's id, though both are strings. Ids are random and never shown to people. */

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type ObjectId = Branded<'ObjectId'>;
export type RelationId = Branded<'RelationId'>;
export type MappingId = Branded<'MappingId'>;
export type GapId = Branded<'GapId'>;
export type TaskId = Branded<'TaskId'>;
export type KpiId = Branded<'KpiId'>;
export type GoalId = Branded<'GoalId'>;
export type DiagramId = Branded<'DiagramId'>;
export type NodeId = Branded<'NodeId'>;

export const ObjectId = (id: string): ObjectId => id as ObjectId;
export const RelationId = (id: string): RelationId => id as RelationId;
export const MappingId = (id: string): MappingId => id as MappingId;
export const GapId = (id: string): GapId => id as GapId;
export const TaskId = (id: string): TaskId => id as TaskId;
export const KpiId = (id: string): KpiId => id as KpiId;
export const GoalId = (id: string): GoalId => id as GoalId;
export const DiagramId = (id: string): DiagramId => id as DiagramId;
export const NodeId = (id: string): NodeId => id as NodeId;

/** Row id of the main placement of an object; the same for everyone, so that two people placing it at once meet. */
export const mainMappingOf = (object: ObjectId): MappingId => MappingId(`${object}.1`);

/** Key of a gap and task pair: no pair can exist twice. */
export const gapTaskKey = (gap: GapId, task: TaskId): string => `${gap}|${task}`;

/** Node of an object in a generated figure; exists only once somebody gave it a place by hand. */
export const figureNode = (diagram: DiagramId, object: ObjectId): NodeId => NodeId(`${diagram}/${object}`);
