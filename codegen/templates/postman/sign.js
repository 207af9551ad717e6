// Signs the body as the provider does: HMAC_SHA256(wallet_secret, "{timestamp}.{raw_json_body}"), lowercase hex. What is
// signed is what is sent: variables are put in first, and the body is never parsed and written again.
const body = pm.variables.replaceIn(pm.request.body.raw);
const timestamp = String(Math.floor(Date.now() / 1000));
const secret = pm.variables.get('walletSecret');
const signature = CryptoJS.HmacSHA256(`${timestamp}.${body}`, secret).toString(CryptoJS.enc.Hex);
pm.request.body.update({ mode: 'raw', raw: body, options: { raw: { language: 'json' } } });
pm.request.headers.upsert({ key: 'x-pp-request-id', value: JSON.parse(body).request_id });
pm.request.headers.upsert({ key: 'x-pp-timestamp', value: timestamp });
pm.request.headers.upsert({ key: 'x-pp-signature', value: signature });
