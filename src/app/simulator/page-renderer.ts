import type { DocumentRenderer } from '../../documents/index.ts';

/** Makes documents as they really are, but for PDF: the page that would be printed is given as it is. */
export function pageRenderer(renderer: DocumentRenderer): DocumentRenderer {
  return {
    render: (request) =>
      renderer.render(request.format === 'pdf' ? { ...request, format: 'html' } : request),
  };
}
