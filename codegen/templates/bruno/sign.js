// Signs the body as the provider does: HMAC_SHA256(wallet_secret, "{timestamp}.{raw_json_body}"), lowercase hex. What is
// signed is what is sent: variables are put in first, and the body is never parsed and written again.
const { HmacSHA256, enc } = require('crypto-js');
const body = bru.interpolate(req.getBody({ raw: true }));
const timestamp = String(Math.floor(Date.now() / 1000));
req.setBody(body, { raw: true });
req.setHeader('x-pp-request-id', JSON.parse(body).request_id);
req.setHeader('x-pp-timestamp', timestamp);
req.setHeader('x-pp-signature', HmacSHA256(`${timestamp}.${body}`, bru.getEnvVar('walletSecret')).toString(enc.Hex));
