# frozen_string_literal: true

require_relative 'settings'

settings = Settings.new(ENV)
bind "tcp://127.0.0.1:#{settings.port}"
threads 1, 16
environment 'production'
raise_exception_on_sigterm false
