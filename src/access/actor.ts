/** Who acts. Required wherever something is decided. */
export interface Actor {
  /** A person's id, or `system` for timers and effects. */
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  /** Roles held, with all that they include (see `expandRoles`). */
  readonly roles: readonly string[];
  readonly departments: readonly string[];
  readonly teams: readonly string[];
  /** Trainings of which he holds a certificate that is valid now. */
  readonly certificates: readonly string[];
  readonly manager?: string;
  readonly locale: string;
  readonly zone: string;
  /** Rights of the product itself, from the roles. */
  readonly rights: readonly string[];
  /** The admin who looks at the product as this person; nothing may be changed then. */
  readonly seenBy?: string;
  /** Scopes of the API token used, where one was. */
  readonly scopes?: readonly string[];
}
