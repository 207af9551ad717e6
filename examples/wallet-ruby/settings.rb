# frozen_string_literal: true

# What the environment says. A sentence and exit 2 when it does not say enough.
class Settings
  attr_reader :port, :operator_id, :secrets, :database

  def initialize(env)
    @port = port_of(env.fetch('PORT', '9100'))
    @operator_id = env['WALLET_OPERATOR'].to_s
    stop 'WALLET_OPERATOR is missing: set it to your operator id, such as operator-a' if @operator_id.empty?
    @secrets = env['WALLET_SECRETS'].to_s.split(',', -1)
    unless @secrets.length.between?(1, 2) && @secrets.none?(&:empty?)
      stop 'WALLET_SECRETS has to be the wallet secret, or the present and the coming one with a comma between'
    end
    @database = env['WALLET_DATABASE']
    return if @database.nil? || File.directory?(File.dirname(@database))

    stop "WALLET_DATABASE is in a folder that is not there: #{@database}"
  end

  private

  def port_of(text)
    port = Integer(text, 10, exception: false)
    port&.between?(1, 65_535) ? port : stop("PORT is not a port number: #{text}")
  end

  def stop(sentence)
    warn sentence
    exit 2
  end
end
