/** How the phone around the pages looks. Only pictures and real touches see it. */
export const FRAME_CSS = `
html, body { margin: 0; height: 100%; overflow: hidden; background: #ffffff; }
body { font-family: -apple-system, "PingFang SC", "Noto Sans CJK SC", sans-serif; font-size: 16px; }
.host-bar { position: fixed; z-index: 900; top: 0; left: 0; right: 0; height: 88px; pointer-events: none; }
.host-status { position: absolute; top: 14px; left: 32px; font-size: 15px; font-weight: 600; }
.host-title { position: absolute; top: 44px; left: 96px; right: 96px; height: 44px; line-height: 44px;
  text-align: center; font-size: 17px; font-weight: 600; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
.host-back { position: absolute; top: 60px; left: 18px; width: 10px; height: 10px;
  border-left: 2px solid currentColor; border-bottom: 2px solid currentColor; transform: rotate(45deg); }
.host-capsule { position: absolute; top: 50px; right: 7px; width: 87px; height: 32px; box-sizing: border-box;
  border: 1px solid rgba(128, 128, 128, 0.4); border-radius: 16px; background: rgba(255, 255, 255, 0.6); }
.host-capsule::after { content: ""; position: absolute; left: 13px; top: 13px; width: 5px; height: 5px; border-radius: 50%;
  color: #000000; background: #000000; box-shadow: 8px 0, 16px 0; }
.host-capsule::before { content: ""; position: absolute; right: 14px; top: 7px; width: 14px; height: 14px;
  border: 2px solid #000000; border-radius: 50%; }
.host-stage { position: fixed; left: 0; right: 0; top: 88px; bottom: 0; }
.host-page { position: absolute; inset: 0; overflow: hidden; transform: translateZ(0); background: #ffffff; }
.host-scroll { height: 100%; overflow-x: hidden; overflow-y: auto; scrollbar-width: none; }
.host-tabs { position: fixed; z-index: 900; left: 0; right: 0; bottom: 0; height: 83px; display: none;
  box-sizing: border-box; padding-bottom: 34px; border-top: 1px solid rgba(0, 0, 0, 0.1); }
.host-tab { flex: 1; position: relative; display: flex; flex-direction: column; align-items: center;
  justify-content: center; font-size: 11px; }
.host-tab-icon { width: 27px; height: 27px; }
.host-badge, .host-dot { position: absolute; top: 3px; left: 54%; background: #fa5151; color: #ffffff;
  border-radius: 9px; font-size: 11px; line-height: 16px; min-width: 6px; padding: 0 5px; }
.host-dot { width: 8px; min-width: 0; height: 8px; padding: 0; border-radius: 50%; }
.host-overlay { position: fixed; z-index: 1000; inset: 0; display: none; }
.host-mask { position: absolute; inset: 0; background: rgba(0, 0, 0, 0.5); }
.host-dialog { position: absolute; left: 28px; right: 28px; top: 50%; transform: translateY(-50%);
  background: #ffffff; border-radius: 12px; text-align: center; overflow: hidden; color: rgba(0, 0, 0, 0.9); }
.host-dialog-title { padding: 32px 24px 0; font-size: 17px; font-weight: 600; }
.host-dialog-content { padding: 16px 24px 32px; font-size: 17px; line-height: 1.4; color: rgba(0, 0, 0, 0.55);
  white-space: pre-wrap; }
.host-dialog-field { box-sizing: border-box; margin: 12px 24px 24px; width: calc(100% - 48px); font-size: 17px; padding: 8px;
  border: 0; background: #f2f2f2; }
.host-dialog-buttons { display: flex; border-top: 1px solid rgba(0, 0, 0, 0.1); }
.host-button { flex: 1; height: 56px; line-height: 56px; font-size: 17px; font-weight: 600; }
.host-button + .host-button { border-left: 1px solid rgba(0, 0, 0, 0.1); }
.host-confirm { color: #576b95; }
.host-sheet { position: absolute; left: 0; right: 0; bottom: 0; background: #ffffff; border-radius: 12px 12px 0 0;
  padding-bottom: 34px; text-align: center; overflow: hidden; }
.host-sheet-item { height: 56px; line-height: 56px; font-size: 17px; border-bottom: 1px solid rgba(0, 0, 0, 0.1); }
.host-toast { pointer-events: none; position: fixed; z-index: 1100; left: 50%; top: 45%; transform: translate(-50%, -50%); display: none;
  max-width: 240px; min-width: 88px; padding: 16px 20px; border-radius: 12px; background: rgba(76, 76, 76, 0.95);
  color: #ffffff; font-size: 15px; text-align: center; box-sizing: border-box; }
`
