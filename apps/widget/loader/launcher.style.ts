/** Look of what stands on the shop's page; `all: initial` keeps the shop's own rules out. */
export const launcherStyle = `
:host{all:initial;position:fixed;z-index:2147483000;bottom:24px;right:24px;font:400 14px/22px Inter,"PingFang SC","HarmonyOS Sans SC",MiSans,"Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif}
:host([data-position=left]){right:auto;left:24px}
*{box-sizing:border-box}
[hidden]{display:none!important}
button{font:inherit;color:inherit;border:0;margin:0;cursor:pointer;background:none}
button:focus-visible{outline:2px solid #0b7763;outline-offset:3px;box-shadow:0 0 0 3px #fff}
.launch{position:relative;display:grid;place-items:center;width:60px;height:60px;padding:0;border-radius:20px 20px 6px 20px;background:#16211d;color:#fff;box-shadow:0 4px 12px rgb(29 35 32/.14),0 16px 40px rgb(29 35 32/.2);transition:transform .12s,opacity .2s}
:host([data-position=left]) .launch{border-radius:20px 20px 20px 6px}
.launch:hover{transform:translateY(-2px)}
.launch svg{width:34px;height:34px}
.count{position:absolute;top:-5px;right:-5px;min-width:20px;height:20px;padding:0 5px;border-radius:10px;background:#c63d24;color:#fff;font-weight:600;font-size:12px;line-height:20px;text-align:center}
.bubble{position:absolute;right:0;bottom:74px;display:flex;align-items:flex-start;width:max-content;max-width:min(300px,calc(100vw - 48px));border-radius:14px 14px 4px 14px;background:#fff;color:#1d2320;box-shadow:0 2px 6px rgb(29 35 32/.08),0 8px 24px rgb(29 35 32/.14);animation:rise .2s cubic-bezier(.2,.8,.2,1)}
:host([data-position=left]) .bubble{right:auto;left:0;border-radius:14px 14px 14px 4px}
.say{padding:10px 0 10px 14px;text-align:start;overflow-wrap:anywhere;display:-webkit-box;-webkit-line-clamp:3;-webkit-box-orient:vertical;overflow:hidden;max-height:86px}
.dismiss{flex:none;width:32px;height:32px;margin:5px 4px 0;border-radius:8px;color:#5f6963;font-size:18px;line-height:1}
.dismiss:hover{background:rgb(29 35 32/.06)}
.panel{position:fixed;bottom:24px;right:24px;width:min(380px,calc(100vw - 48px));height:min(640px,calc(100vh - 48px));border-radius:16px;overflow:hidden;background:#fff;box-shadow:0 4px 12px rgb(29 35 32/.1),0 24px 56px rgb(29 35 32/.22);visibility:hidden;opacity:0;transform:translateY(12px);transition:opacity .2s,transform .2s cubic-bezier(.2,.8,.2,1),visibility 0s .2s}
:host([data-position=left]) .panel{right:auto;left:24px}
:host([data-open]) .panel{visibility:visible;opacity:1;transform:none;transition-delay:0s}
:host([data-open]) .launch{visibility:hidden;opacity:0}
:host([data-open]) .bubble{display:none}
iframe{display:block;width:100%;height:100%;border:0}
@keyframes rise{from{opacity:0;transform:translateY(8px)}}
@media(prefers-color-scheme:dark){.panel{background:#191d1b}}
@media(max-width:640px){:host{bottom:16px;right:16px}:host([data-position=left]){left:16px}.panel,:host([data-position=left]) .panel{inset:0;width:100%;height:var(--seen,100dvh);border-radius:0}}
@media(prefers-reduced-motion:reduce){*{transition:none!important;animation:none!important}}
@media print{:host{display:none}}
`
