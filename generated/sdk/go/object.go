package client

import (
	"bytes"
	"encoding/json"
	"errors"
)

// object is a JSON object being read. Names are matched exactly, where encoding/json would take any case; the first
// fault stays.
type object struct {
	fields map[string]json.RawMessage
	fault  error
}

type fieldFault struct{ path, how string }

func (f *fieldFault) Error() string { return f.path + " " + f.how }

func readObject(body []byte) *object {
	o := &object{}
	if json.Unmarshal(body, &o.fields) != nil || o.fields == nil {
		o.fault = errors.New("something else is where an object should be")
	}
	return o
}

func (o *object) required(name string, into any) {
	if isNull(o.fields[name]) {
		o.fail(name, "is missing")
		return
	}
	o.read(name, into)
}

func (o *object) nullable(name string, into any) {
	if o.fields[name] == nil {
		o.fail(name, "is missing")
		return
	}
	o.read(name, into)
}

func (o *object) optional(name string, into any) {
	if !isNull(o.fields[name]) {
		o.read(name, into)
	}
}

func (o *object) read(name string, into any) {
	switch fault := json.Unmarshal(o.fields[name], into).(type) {
	case nil:
	case *fieldFault:
		o.fail(name+"."+fault.path, fault.how)
	case *json.UnmarshalTypeError:
		o.fail(name, "must not be of type "+fault.Value)
	default:
		o.fail(name, "cannot be read: "+fault.Error())
	}
}

func (o *object) fail(name, how string) {
	if o.fault == nil {
		o.fault = &fieldFault{name, how}
	}
}

func isNull(raw json.RawMessage) bool {
	return raw == nil || bytes.Equal(raw, []byte("null"))
}
