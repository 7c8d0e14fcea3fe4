/** Width and height, both in millimetres or both in pixels. */
export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** Media types of pictures that can carry no script. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const;

export type PictureType = (typeof pictureTypes)[number];

/** A picture as it is put into a file of bytes. */
export interface Picture {
  readonly type: PictureType;
  readonly bytes: Uint8Array;
  readonly pixels: Extent;
  /** What it shows, for those who do not see it; empty where it only adorns. */
  readonly alt: string;
  /** In millimetres; what is left out follows from its proportions. */
  readonly size: Partial<Extent>;
}
