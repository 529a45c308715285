import { Component, type ComponentType, h } from 'preact'

/** Draws again only when a prop is another one: a long history stays cheap. */
export function memo<P extends object>(Drawn: ComponentType<P>): ComponentType<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      const names = Object.keys({ ...this.props, ...next }) as (keyof P)[]
      return names.some((name) => (this.props as P)[name] !== next[name])
    }
    override render() {
      return h(Drawn, this.props as P)
    }
  }
}
