import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Builds the web app into `dist/web`, from where the server serves it. */
export default defineConfig({
  root: at('src/web'),
  plugins: [
    react(),
    // The controls speak thirty languages; the app has two.
    { ...optimizeLocales.vite({ locales: ['en-US', 'zh-CN'] }), enforce: 'pre' },
  ],
  build: {
    outDir: at('dist/web'),
    manifest: true,
    modulePreload: { polyfill: false },
    target: 'es2023',
    // The content policy lets fonts and pictures come from files only.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        app: at('src/web/index.html'),
        form: at('src/web/form.html'),
        fonts: at('src/web/fonts.css'),
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
