import { fileURLToPath } from 'node:url'
import { defineConfig, type UserConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const outDir = process.env.WIDGET_OUT_DIR ?? here('dist')
const server = `http://127.0.0.1:${process.env.PORT ?? 3000}`

/** The chat: a page of its own inside the iframe. Its addresses are relative, so it may be served below any path. */
const chat: UserConfig = {
  root: here('chat'),
  base: './',
  build: {
    outDir: `${outDir}/chat`,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    assetsInlineLimit: 0,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { proxy: { '/api': server, '/socket.io': { target: server, ws: true } } },
}

/** The loader: one classic script for the shop's page. */
const loader: UserConfig = {
  root: here('loader'),
  build: {
    outDir,
    emptyOutDir: false,
    target: 'es2020',
    lib: { entry: here('loader/loader.ts'), formats: ['iife'], name: 'zhangguiLoader', fileName: () => 'loader.js' },
  },
}

export default defineConfig(({ mode }) => (mode === 'loader' ? loader : chat))
