/** How the page is built: split by route, with what every page needs in one piece that is evaluated first. */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Zod is told before any schema is made that it may not make code from text; so the two stand in one chunk. */
const ground = /node_modules\/(zod|react|react-dom|scheduler|@tanstack)\/|src\/web\/without-eval\.ts/

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'ground', test: ground }] } } },
  },
})
